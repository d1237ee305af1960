using Azure.Core;
using Azure.Core.Pipeline;

namespace CchcBot.Tests.Support;

/// <summary>The service is killed before a writing: that many have gone through.</summary>
internal sealed class Crash : HttpPipelinePolicy
{
    public int? At { get; set; }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message);
        return ProcessNextAsync(message, pipeline);
    }

    private void Count(HttpMessage message)
    {
        if (At is { } left && message.Request.Method != RequestMethod.Get)
        {
            At = left - 1;
            if (left <= 1)
            {
                throw new TimeoutException("The service is killed here.");
            }
        }
    }
}
