import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { language } from '#web/shared/language.ts';
import { ProblemNote } from './problem-note.tsx';
import { router } from './router.ts';
import { session } from './session.ts';
import { SignedOut } from './signed-out.tsx';

language.begin();
const root = createRoot(document.getElementById('app') as HTMLElement);
// The API client repeats what may be repeated; what it gives up on is shown with a button.
const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 10_000 }, mutations: { retry: false } } });

try {
  const goOn = session.isOver() ? undefined : await session.begin();
  if (session.isOver()) root.render(<SignedOut />);
  if (goOn) {
    history.replaceState(null, '', goOn);
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
