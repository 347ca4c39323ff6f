using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>A message to the platform: its name and its parameters.</summary>
public class OrganizationRequest
{
    public OrganizationRequest()
    {
    }

    public OrganizationRequest(string requestName)
    {
        RequestName = requestName;
    }

    public string RequestName { get; set; }

    public Guid? RequestId { get; set; }

    public ParameterCollection Parameters
    {
        get => field ??= new ParameterCollection();
        set;
    }

    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }
}
