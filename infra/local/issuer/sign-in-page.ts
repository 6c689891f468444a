import type { DemoPerson } from '../demo-people.ts';

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The sign-in page: who are you today? No password: it is this machine's demo. */
export const signInPage = (uid: string, people: readonly DemoPerson[]): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>登录 · 先用</title>
<link rel="stylesheet" href="/local/pages/page.css">
<main class="narrow">
<h1>登录 <small lang="en">Sign in</small></h1>
<p>选择一位演示人员。<span lang="en">Choose a person of the demo.</span></p>
<form method="post" action="/oidc/interaction/${escaped(uid)}" class="people">
${people
  .map(
    ({ account, name, role }) =>
      `<button name="account" value="${escaped(account)}"><b>${escaped(name)}</b> <span>${escaped(role.zh)}<br><span lang="en">${escaped(role.en)}</span></span></button>`,
  )
  .join('\n')}
</form>
</main>
</html>
`;

/**
 * The page that ends a session. Who comes from the console has said so there already, so its script answers for them; the button is for
 * whoever runs without scripts.
 * @param form the provider's own, named `op.logoutForm`
 */
export const signOutPage = (form: string): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>退出 · 先用</title>
<link rel="stylesheet" href="/local/pages/page.css">
<script src="/local/pages/sign-out.js" defer></script>
<main class="narrow">
<h1>退出 <small lang="en">Sign out</small></h1>
${form}
<button form="op.logoutForm" name="logout" value="yes">退出 <span lang="en">Sign out</span></button>
</main>
</html>
`;
