/**
 * How far the rehearsal goes with each kind of resource in the templates: `lived`: the story depends on it; `made`: the emulator makes it
 * from the template and nothing asks it anything; `stood in`: the emulator does not know it, and something empty stands in its place.
 * docs/rehearsal.md says what covers the last two instead.
 */
export type Coverage = 'lived' | 'made' | 'stood in';

export const coverage: Record<string, Coverage> = {
  'AWS::ApiGatewayV2::Api': 'lived',
  'AWS::ApiGatewayV2::Integration': 'lived',
  'AWS::ApiGatewayV2::Route': 'lived',
  'AWS::ApiGatewayV2::Stage': 'made',
  'AWS::CloudFront::Distribution': 'made',
  'AWS::CloudFront::Function': 'made',
  'AWS::CloudFront::OriginAccessControl': 'made',
  'AWS::CloudFront::OriginRequestPolicy': 'made',
  'AWS::CloudFront::ResponseHeadersPolicy': 'made',
  'AWS::CloudWatch::Alarm': 'made',
  'AWS::CloudWatch::Dashboard': 'made',
  'AWS::Cognito::ManagedLoginBranding': 'stood in',
  'AWS::Cognito::UserPool': 'lived',
  'AWS::Cognito::UserPoolClient': 'lived',
  'AWS::Cognito::UserPoolDomain': 'made',
  'AWS::DynamoDB::Table': 'lived',
  'AWS::IAM::Policy': 'lived',
  'AWS::IAM::Role': 'lived',
  'AWS::KMS::Key': 'made',
  'AWS::Lambda::EventInvokeConfig': 'made',
  'AWS::Lambda::EventSourceMapping': 'lived',
  'AWS::Lambda::Function': 'lived',
  'AWS::Lambda::LayerVersion': 'made',
  'AWS::Lambda::Permission': 'made',
  'AWS::Logs::LogGroup': 'made',
  'AWS::S3::Bucket': 'made',
  'AWS::S3::BucketPolicy': 'made',
  'AWS::SNS::Subscription': 'made',
  'AWS::SNS::Topic': 'made',
  'AWS::SNS::TopicPolicy': 'made',
  'AWS::SQS::Queue': 'lived',
  'AWS::SQS::QueuePolicy': 'made',
  'AWS::Scheduler::Schedule': 'lived',
  'AWS::Scheduler::ScheduleGroup': 'made',
  'AWS::SecretsManager::Secret': 'lived',
  'Custom::CDKBucketDeployment': 'stood in',
};
