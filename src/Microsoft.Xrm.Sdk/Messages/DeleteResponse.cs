namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to a deletion.</summary>
public sealed class DeleteResponse : OrganizationResponse;
