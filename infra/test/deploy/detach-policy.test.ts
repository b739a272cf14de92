import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  DeleteRoleCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { detachPolicy } from '../../lib/deploy/clear';
import { clearStack } from '../../lib/deploy';
import { login } from './login';
import { Moto, motoAccount, motoPython } from './moto';

Object.assign(process.env, login);
const region = 'us-west-2';
const PolicyArn = `arn:aws:iam::${motoAccount}:policy/aicode-dev-operations-asleep`;
const document = (statement: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });
const PolicyDocument = document({ Action: 'autoscaling:SetDesiredCapacity', Resource: '*' });
const AssumeRolePolicyDocument = document({
  Action: 'sts:AssumeRole',
  Principal: { Service: 'pods.eks.amazonaws.com' },
});

(motoPython === undefined ? describe.skip : describe)(
  'dev is asleep: its autoscaler has a policy that forbids nodes',
  () => {
    let moto: Moto;
    beforeAll(async () => (moto = await Moto.start()));
    afterAll(() => moto.stop());
    const place = (): Parameters<typeof detachPolicy>[1] => ({ region, settings: { endpoint: moto.endpoint } });
    const client = (): IAMClient => new IAMClient({ region, endpoint: moto.endpoint });
    const autoscaler = { RoleName: 'aicode-dev-addon-cluster-autoscaler' };

    beforeEach(async () => {
      await moto.reset();
      await client().send(new CreatePolicyCommand({ PolicyName: 'aicode-dev-operations-asleep', PolicyDocument }));
      await client().send(new CreateRoleCommand({ ...autoscaler, AssumeRolePolicyDocument }));
      await client().send(new AttachRolePolicyCommand({ ...autoscaler, PolicyArn }));
    });

    test('so that AWS would delete neither, until the stack of the policy is cleared', async () => {
      const told: string[] = [];
      await expect(client().send(new DeleteRoleCommand(autoscaler))).rejects.toThrow('must detach all policies');
      const resources = [{ type: 'AWS::IAM::ManagedPolicy', physicalId: PolicyArn, isKept: false }];
      await clearStack(resources, { place: place(), tell: (line) => told.push(line) });

      expect(told).toEqual([`${PolicyArn}: 1 attachments to roles deleted`]);
      await client().send(new DeleteRoleCommand(autoscaler));
    });

    test('and a policy that is gone already, or attached to nothing, needs nothing', async () => {
      await detachPolicy(PolicyArn, place());
      expect(await detachPolicy(PolicyArn, place())).toBe(0);
      expect(await detachPolicy(`${PolicyArn}-gone`, place())).toBe(0);
    });
  },
);
