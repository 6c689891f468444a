import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { language } from '#web/shared/language.ts';
import { beginWith } from './api.ts';
import { ProblemNote } from './problem-note.tsx';
import { router } from './router.ts';
import { session } from './session.ts';
import { SignedOut } from './signed-out.tsx';

language.begin();
const root = createRoot(document.getElementById('app') as HTMLElement);
// The API client repeats what may be repeated; what it gives up on is shown with a button. So it is asked also when the browser says that it
// is offline: what waits for the network in silence is seen by nobody.
const asked = { retry: false, networkMode: 'always' } as const;
const queries = new QueryClient({ defaultOptions: { queries: { ...asked, staleTime: 10_000 }, mutations: asked } });

try {
  const goOn = session.isOver() ? undefined : await session.begin();
  if (session.isOver()) root.render(<SignedOut />);
  if (goOn) {
    history.replaceState(null, '', goOn);
    await beginWith(queries);
    root.render(
      <StrictMode>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    );
  }
} catch (error) {
  // Signing in did not come to its end: begin it anew from the start.
  root.render(<ProblemNote error={error} onRetry={() => location.assign('/console/')} />);
}
