using Microsoft.CodeAnalysis.Text;

namespace Governance.Mutation;

/// <summary>One wrong operator that can be planted.</summary>
/// <param name="File">The file, from the folder of Rules, with slashes.</param>
/// <param name="Span">What is replaced.</param>
/// <param name="Before">What stands there.</param>
/// <param name="After">What is planted.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The place in that line without the space before it, from 1.</param>
/// <param name="Code">The whole line, without the space around it.</param>
internal sealed record Mutation(string File, TextSpan Span, string Before, string After, int Line, int Column, string Code)
{
    /// <summary>Where it is.</summary>
    public string Place => $"{File}:{Line}";

    /// <summary>How it is named in the list of equivalents: without a line number, which moves.</summary>
    public string Key => $"{File} | {Before} -> {After} | {Column} | {Code}";

    public override string ToString() => $"{Place}  {Before}  ->  {After}  (column {Column} of)  {Code}";
}
