using System;

namespace Governance.Sandbox.Story.Checks;

/// <summary>A step came out otherwise than told. The message says what came out instead.</summary>
internal sealed class OtherwiseException(string message) : Exception(message);
