using System;

namespace Governance.Store.Sync.Http;

/// <summary>A fault of another system, or of the way to it: the item is kept and tried again later.</summary>
public sealed class HostException : Exception
{
    /// <summary>Makes a fault.</summary>
    /// <param name="code">Stable code, <c>Area.Reason</c>.</param>
    /// <param name="status">The host's HTTP status, 0 when it did not answer.</param>
    /// <param name="message">What was wrong and what to do.</param>
    public HostException(string code, int status, string message)
        : base(message)
    {
        Code = code;
        Status = status;
    }

    /// <summary>Stable code, <c>Area.Reason</c>.</summary>
    public string Code { get; }

    /// <summary>The host's HTTP status, 0 when it did not answer.</summary>
    public int Status { get; }
}
