import { Button } from 'antd';
export const Page = () => <Button>收缴率</Button>;
