import { describe, expect, it } from 'vitest';
import { firmReasons } from '#shared/domain/orders/firm-reasons.ts';
import { factLines, factWords } from '#web/committee/orders/history-facts.ts';
import { sayIn } from '#web/shared/words.ts';

const lines = (facts: Parameters<typeof factLines>[0], language: 'zh' | 'en' = 'zh') =>
  factLines(facts, sayIn(factWords, language), language);

describe('why a firm left an order, as the committee reads it', () => {
  it('is the code in the reader’s language, then the firm’s words', () => {
    const facts = { reasonCode: 'no_capacity', reason: '年底人手紧张' };
    expect(lines(facts)).toEqual([`理由：${firmReasons.no_capacity.zh}`, '年底人手紧张']);
    expect(lines(facts, 'en')).toEqual([`Reason: ${firmReasons.no_capacity.en}`, '年底人手紧张']);
    expect(lines({ reasonCode: 'outside_area' })).toEqual([`理由：${firmReasons.outside_area.zh}`]);
  });

  it('is its words alone where the code says nothing, is missing, or is not known here', () => {
    expect(lines({ reason: '合同纠纷' })).toEqual(['理由：合同纠纷']);
    for (const reasonCode of ['other', 'of_tomorrow']) expect(lines({ reasonCode, reason: '合同纠纷' })).toEqual(['理由：合同纠纷']);
  });
});
