namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to a change of a row.</summary>
public sealed class UpdateResponse : OrganizationResponse;
