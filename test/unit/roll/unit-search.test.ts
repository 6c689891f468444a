import { describe, expect, it } from 'vitest';
import { unitSearch } from '#shared/domain/roll/unit-search.ts';

const UNITS = [
  { unit: '3-2-501', owner: '张建国' },
  { unit: '3-2-502', owner: '李四、张梅' },
  { unit: '3-21-501', owner: '王芳' },
  { unit: '32-5-101', owner: '欧阳娜' },
  { unit: '03-2-601', owner: undefined },
  { unit: '甲-1-101-2', owner: 'Zhang Wei' },
];
const found = (search: string) => UNITS.filter(unitSearch(search)).map(({ unit }) => unit);

describe('what is typed to find a unit', () => {
  it.each([
    ['3-2-5', ['3-2-501', '3-2-502']],
    ['3-2-501', ['3-2-501']],
    ['３－２－５', ['3-2-501', '3-2-502']],
    ['3 2 5', ['3-2-501', '3-2-502']],
    ['3号楼2单元501室', ['3-2-501']],
    ['3栋2单元', ['3-2-501', '3-2-502', '03-2-601']],
    ['3-2-', ['3-2-501', '3-2-502', '03-2-601']],
    ['3-2', ['3-2-501', '3-2-502', '3-21-501', '03-2-601']],
    ['325', ['3-2-501', '3-2-502', '32-5-101']],
    ['32501', ['3-2-501']],
    ['0326', ['03-2-601']],
    ['甲-1-101-2', ['甲-1-101-2']],
    ['9', []],
    ['-', []],
    ['3-2-501-7-7', []],
  ])('%s finds units by their beginning', (search, units) => {
    expect(found(search)).toEqual(units);
  });

  it.each([
    ['张', ['3-2-501', '3-2-502']],
    ['张梅', ['3-2-502']],
    ['欧', ['32-5-101']],
    ['zhang w', ['甲-1-101-2']],
    ['建国', []],
  ])('%s finds units by the beginning of an owner’s name, of co-owners any', (search, units) => {
    expect(found(search)).toEqual(units);
  });
});
