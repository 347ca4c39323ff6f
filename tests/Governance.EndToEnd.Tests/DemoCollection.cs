using Xunit;

namespace Governance.EndToEnd.Tests;

/// <summary>One demo at a time: they share the folder of their data.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class DemoCollection
{
    public const string Name = "demo";
}
