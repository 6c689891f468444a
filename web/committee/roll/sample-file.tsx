import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  columns: {
    zh: '表头：楼号、单元、房号、建筑面积、业主；可加手机、入住、未售、表决人。Excel 另存为 CSV 即可。',
    en: 'Columns 楼号, 单元, 房号, 建筑面积, 业主, and if you like 手机, 入住, 未售, 表决人. Save it from Excel as CSV.',
  },
  sample: { zh: '下载样表', en: 'Download a sample' },
});

/** With a byte-order mark, so that Excel reads the Chinese. */
const SAMPLE = [
  '\ufeff楼号,单元,房号,建筑面积,业主,手机,入住,未售,表决人',
  '1,1,101,60.00,张三,13800000001,是,,',
  '1,1,102,72.50,"李四、王五",13800000002,否,,李四',
].join('\r\n');

/** What the file has to look like, and one to fill in. */
export const SampleFile = () => {
  const say = useWords(words);
  return (
    <p className="soft">
      {say('columns')}{' '}
      <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(SAMPLE)}`} download="住户表.csv">
        {say('sample')}
      </a>
    </p>
  );
};
