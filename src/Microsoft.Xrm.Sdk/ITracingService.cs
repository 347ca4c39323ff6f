namespace Microsoft.Xrm.Sdk;

/// <summary>Writes to the trace that the platform keeps of a plug-in's run.</summary>
public interface ITracingService
{
    public void Trace(string format, params object[] args);
}
