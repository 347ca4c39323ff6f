using System;
using Governance.Packaging.Tests.Support;

namespace Governance.Packaging.Tests.Linting;

/// <summary>Something wrong that is planted into a copy of the source, and the code that must come of it.</summary>
internal sealed record Violation(string Code, string What, Action<SourceCopy> Plant);
