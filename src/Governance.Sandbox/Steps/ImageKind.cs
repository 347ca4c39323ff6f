namespace Governance.Sandbox.Steps;

/// <summary>Which versions of the row an image shows; the numbers are the platform's.</summary>
internal enum ImageKind
{
    Pre = 0,
    Post = 1,
    Both = 2,
}
