namespace Governance.Packaging.Packing;

/// <summary>One file of the zip.</summary>
/// <param name="Name">Name with <c>/</c>, no leading one.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ZipEntry(string Name, byte[] Content);
