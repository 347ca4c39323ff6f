namespace Microsoft.Xrm.Sdk;

/// <summary>The operation and the stage in which a plug-in runs.</summary>
public interface IPluginExecutionContext : IExecutionContext
{
    public int Stage { get; }

    public IPluginExecutionContext ParentContext { get; }
}
