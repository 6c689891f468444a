type Text = { title: string; detail: string };
/** HTTP status, and in Chinese and English what happened (`title`) and what is kept and to be done next (`detail`). `{name}` is filled from the error's params. */
export type ErrorEntry = { status: number; zh: Text; en: Text };
