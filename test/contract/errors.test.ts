import { describe, expect, it } from 'vitest';
import { commonErrors } from '#shared/contract/route.ts';
import { allRoutes, routesByFunction } from '#shared/contract/routes.ts';
import { type ErrorCode, errorCatalogue } from '#shared/platform/error-catalogue.ts';
import { thrownErrors } from './thrown-errors.ts';

const entries = Object.entries(errorCatalogue);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort();
const sentences = (text: string) => text.split(/[。；;]|[.](?=\s|$)/).filter((part) => part.trim() !== '');
const thrown = thrownErrors();

describe('the error catalogue', () => {
  it.each(entries)('%s says in Chinese and English what happened, what is kept and what to do', (_, { status, zh, en }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    for (const text of [zh.title, zh.detail]) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of [en.title, en.detail]) expect(text).toMatch(/^[^\p{Script=Han}]+$/u);
    expect(sentences(zh.detail)[0]).toMatch(/没有|未|保留|都还在|有效/);
    expect(sentences(en.detail)[0]).toMatch(/^No\b|^Nothing|unchanged|\bnot\b|kept|stands/);
    for (const { detail } of [zh, en]) expect(sentences(detail).length, detail).toBeGreaterThanOrEqual(2);
  });

  it.each(entries)('%s has the same placeholders in both languages, each in the detail alone', (_, { zh, en }) => {
    expect(placeholders(zh.detail)).toEqual(placeholders(en.detail));
    expect([zh.title, en.title].flatMap(placeholders)).toEqual([]);
    for (const { title, detail } of [zh, en]) expect(`${title}${detail}`.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]|undefined|TODO/);
  });

  it('has no two codes with the same text', () => {
    for (const language of ['zh', 'en'] as const)
      expect(new Set(entries.map(([, entry]) => entry[language].title)).size).toBe(entries.length);
  });

  it('has a route for every code, and every code that any route can answer', () => {
    const used = new Set(allRoutes.flatMap((route) => [...commonErrors(route), ...route.errors]));
    // What no route matches is answered too.
    expect([...used, 'method_not_allowed'].sort()).toEqual(Object.keys(errorCatalogue).sort());
  });

  it('has every code that the product refuses with, and none that it never does', () => {
    expect(thrown.length).toBeGreaterThan(50);
    expect([...new Set(thrown.map(({ code }) => code))].sort()).toEqual(Object.keys(errorCatalogue).sort());
  });

  it('has every placeholder filled wherever the product refuses', () => {
    for (const { file, line, code, params } of thrown) {
      expect(params.sort(), `${file}:${line} ${code}`).toEqual(placeholders(errorCatalogue[code as ErrorCode].en.detail));
    }
  });

  it('has nothing thrown in a function that none of its routes tells of', () => {
    for (const [name, routes] of Object.entries(routesByFunction)) {
      const told = new Set(Object.values(routes).flatMap((route) => [...commonErrors(route), ...route.errors]));
      const here = thrown.filter(({ file }) => file.startsWith(`functions/${name}/`));
      for (const { file, line, code } of here) expect(told, `${file}:${line}`).toContain(code);
    }
  });
});
