import { Table, type TableProps } from 'antd';

type Given<Row> = Omit<TableProps<Row>, 'rowKey' | 'pagination'> & { pagination: Exclude<TableProps<Row>['pagination'], false> };

/** Units a row each, so many on a page; one page alone has no pager. */
export const UnitTable = <Row extends { unit: string }>({ pagination, ...table }: Given<Row>) => (
  <Table<Row> rowKey="unit" {...table} pagination={{ showSizeChanger: false, hideOnSinglePage: true, ...pagination }} />
);
