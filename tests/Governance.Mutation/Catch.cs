namespace Governance.Mutation;

/// <summary>A test that caught a mutant, and may well catch the next one of the same file.</summary>
/// <param name="Type">The full name of its class.</param>
/// <param name="Method">Its method.</param>
/// <param name="Row">Which row of its data, from 0.</param>
/// <param name="Name">How the report names it.</param>
internal sealed record Catch(string Type, string Method, int Row, string Name);
