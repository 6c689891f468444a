type Page<T> = { rows: T[]; nextCursor?: string };

/** Every row of a list, page after page: `for await (const order of everyRow((cursor) => must(client.GET('/v1/firm/orders', { params: { query: { cursor } } }))))`. */
export async function* everyRow<T>(page: (cursor: string | undefined) => Promise<Page<T>>): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = await page(cursor);
    yield* rows;
    cursor = nextCursor;
  } while (cursor);
}
