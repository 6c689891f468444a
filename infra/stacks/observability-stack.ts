import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { alarmTopic } from '../constructs/alarm-topic.ts';
import { productAlarm } from '../constructs/product-alarm.ts';
import { productDashboard } from '../constructs/product-dashboard.ts';
import type { Deployment } from '../deployment.ts';
import { functionAlarms } from '../observability/function-alarms.ts';
import { productAlarms } from '../observability/product-alarms.ts';
import type { Watched } from '../observability/watched.ts';

/** What watches the others: alarms, whom they are told, and one page to look at. Nothing depends on it. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, watched }: { deployment: Deployment; watched: Watched }) {
    super(scope, id, { description: 'Xianyong: alarms and dashboard' });
    const { stage, alarmEmail } = deployment;
    const { topicArn } = alarmTopic(this, alarmEmail);
    const alarms = new Construct(this, 'alarm');
    for (const row of [...productAlarms(watched), ...functionAlarms(watched)]) productAlarm(alarms, { stage, topicArn }, row);
    productDashboard(this, stage, watched);
    new CfnOutput(this, 'AlarmTopic', { value: topicArn, description: 'where alarms are told; subscribe whoever is to know' });
  }
}
