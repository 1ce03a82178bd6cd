/** What a mind does with codes besides learning them: sleep, which keeps old experience alive. */
package metaclustering.memory;
