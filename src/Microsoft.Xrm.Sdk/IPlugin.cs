using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Code that the platform runs within an operation.</summary>
public interface IPlugin
{
    public void Execute(IServiceProvider serviceProvider);
}
