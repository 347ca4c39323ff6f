using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace Governance.Mutation;

/// <summary>Holds one mutant and the tests bound to it; everything else is shared with the worker.</summary>
internal sealed class MutantContext : AssemblyLoadContext
{
    private readonly string testsPath;
    private Assembly? tests;

    public MutantContext(byte[] rules, string testsPath, bool isCollectible = true)
        : base("mutant", isCollectible)
    {
        this.testsPath = testsPath;
        using var bytes = new MemoryStream(rules);
        Rules = LoadFromStream(bytes);
    }

    public Assembly Rules { get; }

    public Assembly Tests => tests ??= LoadFromAssemblyPath(testsPath);

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == "Governance.Rules" ? Rules : null;
}
