import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { type Column, RecordTable } from '#web/console/parts/record-table.tsx';
import { FirstRows } from './first-rows.tsx';
import { SearchField } from './search-field.tsx';
import { useUnitSearch } from './use-unit-search.ts';

type Given<Row> = {
  query: UseQueryResult<Row[]>;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  lead: string;
  /** What the rows found come to. */
  caption: (found: readonly Row[]) => string;
  /** There are no rows at all, and the step to the first. */
  none: string;
  step?: ReactNode;
  /** There are rows, and none of what is searched for. */
  noMatch: string;
};

/** Rows of units, all of them read, searched through on the page. */
export const SearchedUnits = <Row extends { unit: string }>(given: Given<Row>) => {
  const { query, columns, keyOf, lead, caption, none, step, noMatch } = given;
  const isWanted = useUnitSearch();
  return (
    <Loaded query={query} lines={6}>
      {(all) => {
        if (all.length === 0) return <Empty step={step}>{none}</Empty>;
        const found = all.filter(isWanted);
        return (
          <>
            <p className="soft">{lead}</p>
            <SearchField />
            {found.length === 0 ? (
              <Empty>{noMatch}</Empty>
            ) : (
              <FirstRows rows={found}>
                {(shown) => <RecordTable caption={caption(found)} columns={columns} rows={shown} keyOf={keyOf} />}
              </FirstRows>
            )}
          </>
        );
      }}
    </Loaded>
  );
};
