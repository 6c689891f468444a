import { defineRoutes } from './route.ts';
import { Me } from './schemas/me.ts';

/** What somebody who has signed in asks first. */
export const meRoutes = defineRoutes({
  getMe: {
    method: 'GET',
    path: '/v1/me',
    audience: 'staff',
    status: 200,
    answer: Me,
    errors: [],
    summary: { en: 'Who is signed in, and for which parties and places this person may act', zh: '当前登录人，及其可代表的各方和小区' },
  },
});
