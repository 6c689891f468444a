import type { TableProps } from 'antd';
import { useFilter } from '#web/console/parts/use-filter.ts';

/** Rows on a page: a street's 500 compounds are 25 pages, and none of them slow. */
const PAGE_SIZE = 20;
const ORDERS = { up: 'ascend', down: 'descend' } as const;

/**
 * Page and order of a table, both in the address, so that going back finds the table as it was left.
 * @returns the table's properties, and the order of a column by its key
 */
export const useTablePlace = <Row extends object>(): [
  Pick<TableProps<Row>, 'pagination' | 'onChange'>,
  (key: string) => { key: string; sortOrder: 'ascend' | 'descend' | null },
] => {
  const [{ page, sort }, change] = useFilter();
  const [sortedBy, direction] = (sort ?? '').split('.');
  return [
    {
      pagination: { current: Number(page) || 1, pageSize: PAGE_SIZE, hideOnSinglePage: true, showSizeChanger: false },
      onChange: ({ current = 1 }, _, sorter, { action }) => {
        const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
        const ordered = columnKey && order ? `${String(columnKey)}.${order === 'ascend' ? 'up' : 'down'}` : undefined;
        change({ sort: ordered, page: action === 'sort' || current === 1 ? undefined : String(current) });
      },
    },
    (key) => ({ key, sortOrder: key === sortedBy ? (ORDERS[direction as keyof typeof ORDERS] ?? null) : null }),
  ];
};
