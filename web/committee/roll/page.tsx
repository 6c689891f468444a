import { Button } from 'antd';
export const Page = () => <Button>住户</Button>;
