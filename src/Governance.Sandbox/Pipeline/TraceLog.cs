using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Pipeline;

/// <summary>Keeps the latest lines that plug-ins traced. Thread-safe.</summary>
internal sealed class TraceLog : ITracingService
{
    private const int Kept = 1000;
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public void Trace(string format, params object[] args)
    {
        lines.Enqueue(args is { Length: > 0 } ? string.Format(CultureInfo.InvariantCulture, format, args) : format);
        while (lines.Count > Kept)
        {
            lines.TryDequeue(out _);
        }
    }
}
