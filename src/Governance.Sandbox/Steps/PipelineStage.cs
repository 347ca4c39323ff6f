namespace Governance.Sandbox.Steps;

/// <summary>Where in the pipeline a step runs; the numbers are the platform's.</summary>
internal enum PipelineStage
{
    PreValidation = 10,
    PreOperation = 20,
    PostOperation = 40,
}
