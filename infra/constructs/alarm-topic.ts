import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/**
 * Where alarms are told. Encrypted with a key of our own, since CloudWatch may not use the one that AWS manages for SNS. Who gives an e-mail
 * address confirms it by the first mail.
 */
export const alarmTopic = (scope: Construct, email: string | undefined): Topic => {
  const byAlarms = { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } };
  const alarms = new ServicePrincipal('cloudwatch.amazonaws.com', { conditions: byAlarms });
  const key = new Key(scope, 'alarm-key', {
    description: 'encrypts alarms on their way to whoever is told',
    enableKeyRotation: true,
    // Holds nothing once the alarms are sent.
    removalPolicy: RemovalPolicy.DESTROY,
  });
  key.addToResourcePolicy(
    new PolicyStatement({ principals: [alarms], actions: ['kms:Decrypt', 'kms:GenerateDataKey*'], resources: ['*'] }),
  );
  const topic = new Topic(scope, 'alarms', { masterKey: key, enforceSSL: true });
  topic.addToResourcePolicy(new PolicyStatement({ principals: [alarms], actions: ['sns:Publish'], resources: [topic.topicArn] }));
  if (email) topic.addSubscription(new EmailSubscription(email));
  return topic;
};
