using System;

namespace Governance.Sandbox.Solutions;

/// <summary>The zip cannot be imported; the message says which part and why.</summary>
internal sealed class SolutionImportException(string message) : Exception(message);
