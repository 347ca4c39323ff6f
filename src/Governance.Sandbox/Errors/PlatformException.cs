using System;

namespace Governance.Sandbox.Errors;

/// <summary>A refusal of the platform itself: an HTTP status, Dataverse's code and a message that says what to do.</summary>
internal sealed class PlatformException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
