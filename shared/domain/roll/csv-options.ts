/** How a roll's file is taken apart. As data: the bundles carry it completed, without the code that completes it (infra/bundle-cuts.ts). */
export const CSV_OPTIONS = {
  bom: true,
  relax_column_count: true,
  trim: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: 4_000,
};
