import { describe, expect, it } from 'vitest';
import { textEraser } from '#shared/domain/persons/erased-text.ts';
import type { StoredOwner } from '#shared/domain/roll/stored-roll.ts';

const owner = (name: string): StoredOwner => ({ id: name, name, unit: '1-1-101', linkVersion: 1 });
const eraser = textEraser({ names: ['张三丰', '李四', 'Li Mei', '甲'], phones: ['13800001234', '12345'] }, [owner('张三丰收')]);

describe('in the person’s own texts', () => {
  it.each([
    ['张三丰答应缴费', '已删除答应缴费'],
    ['张 三 丰、李四', '已删除、已删除'],
    ['call Li Mei or LiMei', 'call 已删除 or 已删除'],
    ['138 0000-1234 / (138)00001234', '已删除 / (已删除'],
    ['打 13800001234 转 1', '打 已删除 转 1'],
    ['订单 913800001234 与 138000012340', '订单 913800001234 与 138000012340'],
    ['短号 12345', '短号 已删除'],
    ['甲院三号楼', '甲院三号楼'],
    ['三张丰', '三张丰'],
  ])('%s becomes %s', (text, erased) => {
    expect(eraser(text, true)).toBe(erased);
  });
});

describe('in texts of others', () => {
  it.each([
    ['李四说的', '李四说的', 'a name of two characters may be anything'],
    ['张三丰说的', '张三丰说的', 'an owner who stays is called something with it'],
    ['Li Mei 说的', '已删除 说的', 'a longer one is nobody else'],
    ['李四', '已删除', 'a text that is the name is the name'],
    [' 甲 ', '已删除', 'however short'],
    ['张三丰', '张三丰', 'but not where somebody else is called so'],
    ['转 12345', '转 12345', 'a short number may be anything'],
    ['电话13800001234。', '电话已删除。', 'a telephone is a telephone'],
  ])('%s becomes %s: %s', (text, erased) => {
    expect(eraser(text, false)).toBe(erased);
  });

  it('names with signs of patterns are names', () => {
    const odd = textEraser({ names: ['a.b(c)+', '王*五六'], phones: [] }, []);
    expect(odd('a.b(c)+ und axb(c)+, 王*五六', false)).toBe('已删除 und axb(c)+, 已删除');
  });

  it('of nobody nothing goes', () => {
    expect(textEraser({ names: [], phones: [] }, [])('张三 13800001234', true)).toBe('张三 13800001234');
  });
});
