namespace Microsoft.Xrm.Sdk;

/// <summary>The platform's answer to a message.</summary>
public class OrganizationResponse
{
    public string ResponseName { get; set; }

    public ParameterCollection Results
    {
        get => field ??= new ParameterCollection();
        set;
    }

    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }
}
