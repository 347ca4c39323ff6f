using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Governance.Mutation;

/// <summary>The source of Rules, and what can be planted in it. Compiles it in memory, as its project does for .NET 10.</summary>
internal sealed class RulesSource
{
    private const string Assembly = "[assembly: System.Reflection.AssemblyVersion(\"1.0.0.0\")]";
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, preprocessorSymbols: ["NET", "NET10_0", "NET10_0_OR_GREATER", "NET8_0_OR_GREATER", "NET5_0_OR_GREATER"]);
    private readonly SortedDictionary<string, SyntaxTree> trees = new(StringComparer.Ordinal);
    private readonly CSharpCompilation whole;

    public RulesSource(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            trees.Add(Path.GetRelativePath(folder, path).Replace('\\', '/'), CSharpSyntaxTree.ParseText(File.ReadAllText(path), Parsing, path, Encoding.UTF8));
        }

        var runtime = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll");
        whole = CSharpCompilation.Create(
            "Governance.Rules",
            trees.Values.Append(CSharpSyntaxTree.ParseText(Assembly, Parsing, encoding: Encoding.UTF8)),
            runtime.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                checkOverflow: true,
                nullableContextOptions: NullableContextOptions.Enable,
                concurrentBuild: false));
        Mutations = trees.Where(tree => !tree.Key.StartsWith("Polyfills/", StringComparison.Ordinal)).SelectMany(tree => Mutator.Find(tree.Key, tree.Value)).ToList();
    }

    /// <summary>Everything that can be planted; the same order for the same source.</summary>
    public IReadOnlyList<Mutation> Mutations { get; }

    /// <summary>The source as it is.</summary>
    public CSharpCompilation Whole => whole;

    public SyntaxTree TreeOf(Mutation mutation) => trees[mutation.File];

    /// <summary>The file of the mutation with it planted.</summary>
    public SyntaxTree Planted(Mutation mutation)
    {
        var tree = TreeOf(mutation);
        return tree.WithChangedText(tree.GetText().Replace(mutation.Span, mutation.After));
    }

    /// <summary>The assembly with the mutation planted, or with none; null when that is no valid program.</summary>
    public byte[]? Compile(Mutation? mutation)
    {
        var compilation = mutation is null ? whole : whole.ReplaceSyntaxTree(TreeOf(mutation), Planted(mutation));
        using var bytes = new MemoryStream();
        return compilation.Emit(bytes).Success ? bytes.ToArray() : null;
    }
}
