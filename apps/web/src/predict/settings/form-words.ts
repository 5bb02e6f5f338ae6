import type { MappingForm } from '@shardscope/event-model';

/** Notations of settings, as people call them. */
export const FORM_WORDS: Readonly<Record<MappingForm, string>> = {
  'aws-json': 'AWS CLI (JSON)',
  cloudformation: 'CloudFormation',
  sam: 'AWS SAM',
  cdk: 'AWS CDK (TypeScript)',
  serverless: 'Serverless Framework',
};
