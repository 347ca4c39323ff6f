using System;

namespace Governance.Sandbox.Rows;

/// <summary>The value of a file column.</summary>
internal sealed record FileContent(Guid Id, string Name, byte[] Bytes);
