using System.Xml.Linq;

namespace Governance.Packaging.Sources;

/// <summary>One XML file of the solution source.</summary>
/// <param name="Path">Path relative to the source folder, with <c>/</c>.</param>
/// <param name="Root">Its root element.</param>
internal sealed record SourceFile(string Path, XElement Root);
