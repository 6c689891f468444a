const find = (id) => document.getElementById(id);

const make = (tag, text, attributes = {}) => {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

const both = (zh, en) => {
  const span = make('span', `${zh} `);
  span.append(make('span', en, { lang: 'en' }));
  return span;
};

const ask = async (path, body) => {
  const response = await fetch(
    path,
    body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? response.status);
  return answer;
};

const showNow = (now) => {
  find('now').textContent = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(
    new Date(now),
  );
  find('now').dateTime = now;
};

/** Puts text on the clipboard; where the browser does not let us, the text stands on the page to be copied by hand. */
const copy = async (text, status) => {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = '已复制 copied';
  } catch {
    status.textContent = '请手动复制 copy it by hand';
  }
};

const withButton = (label, zh, en, work) => {
  const row = make('li', '');
  const button = make('button', '', { type: 'button' });
  button.append(both(zh, en));
  button.addEventListener('click', async () => {
    button.disabled = true;
    await work(row).catch((error) => row.append(make('span', String(error.message), { role: 'status' })));
    button.disabled = false;
  });
  row.append(label, button);
  return row;
};

const showToken = (row, token) => {
  row.querySelector('output')?.remove();
  const output = make('output', token, { class: 'token' });
  row.append(output);
};

const person = ({ account, name, role }) => {
  const label = both(`${name} · ${role.zh}`, role.en);
  return withButton(label, '登录并复制令牌', 'sign in, copy token', async (row) => {
    const { token } = await ask('/local/tokens', { account });
    showToken(row, token);
    await copy(token, find('people-status'));
  });
};

const secret = (name, value) => {
  const label = make('span', `${name} `);
  label.append(make('code', value));
  const status = make('span', '', { role: 'status' });
  const row = withButton(label, '复制', 'copy', () => copy(value, status));
  row.append(status);
  return row;
};

const compound = ({ id, name }) => {
  const row = make('li', '');
  const label = make('span', `${name} `);
  label.append(make('code', id));
  row.append(label);
  return row;
};

const vote = ({ compound: place, id }) => {
  const row = make('li', '');
  const label = make('span', '');
  const link = make('a', '', { href: `/v1/votes/${id}/notice` });
  link.append(both(`${place}：公告`, 'notice'));
  label.append(link, ' ', make('code', id));
  row.append(label);
  return row;
};

const linkOf = ({ compound: place, unit, token }) => {
  const row = secret('', token);
  row.prepend(make('a', `${place} ${unit}`, { href: `/h/#/${token}` }), ' ');
  return row;
};

const show = async () => {
  const { now, people = [], firms = [], compounds = [], links = [], ownerLinks = [], votes = [] } = await ask('/local/demo');
  showNow(now);
  find('people').replaceChildren(...people.map(person));
  find('firms').replaceChildren(...firms.map(({ name, key }) => secret(name, key)));
  find('compounds').replaceChildren(...compounds.map(compound));
  find('links').replaceChildren(...links.map(linkOf));
  find('votes').replaceChildren(...votes.map(vote));
  find('owner-links').replaceChildren(...ownerLinks.map(linkOf));
};

for (const button of find('clock').querySelectorAll('button')) {
  button.addEventListener('click', async () => {
    const status = find('clock-status');
    button.disabled = true;
    status.textContent = '时间在走… time passes …';
    try {
      showNow((await ask('/local/clock', JSON.parse(button.dataset.move))).now);
      status.textContent = '到期的事都已办完。 What fell due has happened.';
    } catch (error) {
      status.textContent = error.message;
    }
    button.disabled = false;
  });
}

show();
