using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Governance.Mutation;

/// <summary>
/// The rules loaded once, and a wrong operator planted in the running program, as an editor that is left open does:
/// only the one method is compiled again, and the tests stay loaded.
/// </summary>
internal sealed class LiveRules
{
    private readonly RulesSource source;
    private readonly Assembly rules;
    private CSharpCompilation current;
    private EmitBaseline baseline;

    public LiveRules(RulesSource source, string tests)
    {
        this.source = source;
        current = source.Whole.WithOptions(source.Whole.Options.WithOptimizationLevel(OptimizationLevel.Debug));
        using var bytes = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = current.Emit(bytes, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!emitted.Success)
        {
            throw new InvalidOperationException("Rules does not compile: " + emitted.Diagnostics.FirstOrDefault());
        }

        var context = new MutantContext(bytes.ToArray(), tests, isCollectible: false);
        rules = context.Rules;
        Tests = context.Tests;
        baseline = EmitBaseline.CreateInitialBaseline(current, ModuleMetadata.CreateFromImage(bytes.ToArray()), _ => default, _ => default, hasPortableDebugInformation: true);
    }

    public Assembly Tests { get; }

    /// <summary>Whether the mutation stands in the body of a method, so that it can be planted while the program runs.</summary>
    public bool CanPlant(Mutation mutation) => LiveMember.At(source.TreeOf(mutation), mutation.Span.Start) is not null;

    /// <summary>Plants the mutation; false when that is no valid program.</summary>
    public bool Plant(Mutation mutation) => Change(mutation, source.TreeOf(mutation), source.Planted(mutation));

    /// <summary>Puts back what stood there.</summary>
    public void Restore(Mutation mutation)
    {
        var planted = current.SyntaxTrees.Single(tree => tree.FilePath == source.TreeOf(mutation).FilePath);
        if (!Change(mutation, planted, source.TreeOf(mutation)))
        {
            throw new InvalidOperationException($"What stood there cannot be put back: {mutation}");
        }
    }

    private bool Change(Mutation mutation, SyntaxTree from, SyntaxTree to)
    {
        var next = current.ReplaceSyntaxTree(from, to);
        var edit = new SemanticEdit(SemanticEditKind.Update, Method(current, from, mutation), Method(next, to, mutation));
        using var metadata = new MemoryStream();
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        var difference = next.EmitDifference(baseline, [edit], _ => false, metadata, code, symbols);
        if (!difference.Success)
        {
            return false;
        }

        MetadataUpdater.ApplyUpdate(rules, metadata.ToArray(), code.ToArray(), symbols.ToArray());
        current = next;
        baseline = difference.Baseline!;
        return true;
    }

    private static ISymbol Method(CSharpCompilation compilation, SyntaxTree tree, Mutation mutation)
    {
        var declared = compilation.GetSemanticModel(tree).GetDeclaredSymbol(LiveMember.At(tree, mutation.Span.Start)!)!;
        return declared is IPropertySymbol property ? property.GetMethod! : declared;
    }
}
