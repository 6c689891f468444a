import { Outlet } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { useLanguage } from './use-words.ts';

const LOCALES = { zh, en };
const theme = {
  token: {
    colorPrimary: '#b4232a',
    colorLink: '#b4232a',
    colorInfo: '#b4232a',
    colorTextPlaceholder: '#6b6b6b',
    colorTextDescription: '#595959',
    fontFamily: 'var(--font)',
    fontSize: 15,
    borderRadius: 6,
  },
};

/** Around every page that is made of antd's parts; loaded with the first of them, so the first page comes without. */
export const Rich = () => (
  <ConfigProvider locale={LOCALES[useLanguage()]} theme={theme}>
    <Outlet />
  </ConfigProvider>
);
