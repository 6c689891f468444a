import { describe, expect, it } from 'vitest';
import { allRoutes } from '#shared/contract/routes.ts';
import { resourcesIn } from './resources.ts';
import { appWith, templatesOf } from './synthesised.ts';

const inStage = (closed?: string) => resourcesIn(templatesOf(appWith({ stage: 'prod', ...(closed && { closed }) })));
const open = inStage();
const shut = inStage('on');

const MAPPING = 'AWS::Lambda::EventSourceMapping';
const SCHEDULE = 'AWS::Scheduler::Schedule';
const statesOf = ({ ofType }: typeof open) => ({
  triggers: [...new Set(ofType(MAPPING).map(({ resource }) => resource.Properties.Enabled))],
  schedules: [...new Set(ofType(SCHEDULE).map(({ resource }) => resource.Properties.State))],
});

describe('a stage that is closed', () => {
  it('has the gateway refuse every route, and whatever is none', () => {
    const { DefaultRouteSettings, RouteSettings } = shut.at('http/stage', 'AWS::ApiGatewayV2::Stage').resource.Properties;
    const nothing = { ThrottlingRateLimit: 0, ThrottlingBurstLimit: 0 };
    expect(DefaultRouteSettings).toEqual(nothing);
    expect(RouteSettings).toEqual(Object.fromEntries(allRoutes.map(({ method, path }) => [`${method} ${path}`, nothing])));
  });

  it('starts nothing by itself: no schedule, no queue, no stream', () => {
    expect(statesOf(shut)).toEqual({ triggers: [false], schedules: ['DISABLED'] });
    expect(shut.ofType(MAPPING)).toHaveLength(open.ofType(MAPPING).length);
  });

  it('differs in nothing else, so that opening it brings back what was there', () => {
    const settings = ({ all }: typeof open) =>
      all.map(({ stack, id, resource }) => {
        const { Enabled: _, State: __, RouteSettings: ___, DefaultRouteSettings: ____, ...rest } = resource.Properties ?? {};
        return { stack, id, ...resource, Properties: rest };
      });
    expect(settings(shut)).toEqual(settings(open));
  });

  it('is an open one again without the parameter', () => {
    expect(statesOf(open)).toEqual({ triggers: [true], schedules: ['ENABLED'] });
    expect(statesOf(inStage('off'))).toEqual(statesOf(open));
    expect(() => appWith({ closed: 'yes' })).toThrow();
  });
});
