using Azure.Core;
using Azure.Core.Pipeline;

namespace CchcBot.Tests.Support;

/// <summary>The service is killed at a writing: before it, or when it was carried out and nobody knows yet.</summary>
internal sealed class Crash : HttpPipelinePolicy
{
    /// <summary>At which writing from now; null = at none.</summary>
    public int? At { get; set; }

    public bool IsAfter { get; set; }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        ProcessAsync(message, pipeline).AsTask().GetAwaiter().GetResult();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var isHere = At is not null && message.Request.Method != RequestMethod.Get && --At <= 0;
        Kill(isHere && !IsAfter);
        await ProcessNextAsync(message, pipeline);
        Kill(isHere);
    }

    private static void Kill(bool isHere)
    {
        if (isHere)
        {
            throw new TimeoutException("The service is killed here.");
        }
    }
}
