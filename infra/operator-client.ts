import { documentClient } from '#shared/store/database.ts';

/** The operator's own way to the tables: with the credentials and region of the environment, or to the emulator that DYNAMODB_ENDPOINT names. */
export const operatorClient = () => documentClient(process.env.DYNAMODB_ENDPOINT ? { endpoint: process.env.DYNAMODB_ENDPOINT } : {});
