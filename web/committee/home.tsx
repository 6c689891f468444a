export const Home = () => <h1>概览</h1>;
