/** Agreement of partitions: of clusterings with classes, and of trainings with different seeds. */
package metaclustering.agreement;
