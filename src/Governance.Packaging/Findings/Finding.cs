namespace Governance.Packaging.Findings;

/// <summary>One thing that is wrong with the solution source or the assembly.</summary>
/// <param name="Code">Stable code, <c>Solution.Reason</c>.</param>
/// <param name="Where">The file, relative to the source folder, or the component that is wrong.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
internal sealed record Finding(string Code, string Where, string Message)
{
    public override string ToString() => $"{Code}: {Where}: {Message}";
}
