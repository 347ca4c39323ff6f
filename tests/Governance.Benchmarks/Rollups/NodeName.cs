namespace Governance.Benchmarks.Rollups;

/// <summary>The name under which the whole is rolled up.</summary>
internal static class NodeName
{
    public const string Organization = "organization";
}
