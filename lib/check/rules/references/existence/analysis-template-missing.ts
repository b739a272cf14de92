import { missingReference } from './missing-reference';

export const analysisTemplateMissing = missingReference({
  code: 'ANALYSIS_TEMPLATE_MISSING',
  severity: 'error',
  title: 'every AnalysisTemplate that a Rollout runs exists',
  why: 'Argo Rollouts refuses a Rollout whose AnalysisTemplate does not exist: it stays Degraded and no new release goes out. It must be in the namespace of the Rollout; a ClusterAnalysisTemplate is reported only when the objects declare others.',
  fix: "Correct the name, set `clusterScope` as the template's kind demands, or declare the template.",
  sources: ['https://argo-rollouts.readthedocs.io/en/stable/features/analysis/'],
  to: ['AnalysisTemplate', 'ClusterAnalysisTemplate'],
});
