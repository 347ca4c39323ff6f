using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Governance.Mutation;

/// <summary>The method in whose body a place stands.</summary>
internal static class LiveMember
{
    /// <summary>The declaration; null where the place is no part of a body that can be compiled again by itself: an initial value, a constant, an iterator.</summary>
    public static SyntaxNode? At(SyntaxTree tree, int position)
    {
        foreach (var node in tree.GetRoot().FindToken(position).Parent!.AncestorsAndSelf())
        {
            switch (node)
            {
                case AccessorDeclarationSyntax:
                case BasePropertyDeclarationSyntax property when ArrowOf(property)?.Span.Contains(position) == true:
                    return node;
                case BaseMethodDeclarationSyntax method:
                    var body = (SyntaxNode?)method.Body ?? method.ExpressionBody;
                    return body?.Span.Contains(position) == true && !body.DescendantNodes().OfType<YieldStatementSyntax>().Any() ? node : null;
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static ArrowExpressionClauseSyntax? ArrowOf(BasePropertyDeclarationSyntax property) => property switch
    {
        PropertyDeclarationSyntax plain => plain.ExpressionBody,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody,
        _ => null,
    };
}
